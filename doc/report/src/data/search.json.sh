#!/bin/sh
exec sql/query search
