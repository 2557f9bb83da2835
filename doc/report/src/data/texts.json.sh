#!/bin/sh
exec sql/query texts
