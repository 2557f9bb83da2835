/*
 * tables.c
 *		The compiled rules and their weights.
 *
 * A file of its own, so that who compiles or analyses the engine need not read
 * the tables.
 */
#include "rules/tables.h"

#include "generated/grammar_tables.h"
