#!/bin/sh
exec sql/query report
