/*
 * memory.h
 *		What the core asks of its caller: memory, and leave to go on.
 *
 * The core allocates nothing by itself, so that the same code runs inside the
 * server (palloc) and under a fuzzer (malloc).
 */
#ifndef FAKTA_MEMORY_H
#define FAKTA_MEMORY_H

#include <stddef.h>

typedef struct FaktaMemory
{
	/* as realloc(); old may be NULL; does not return without the memory */
	void	   *(*grow) (void *state, void *old, size_t size);
	/* called now and then in a long text; may not return */
	void		(*check) (void *state);
	void	   *state;
} FaktaMemory;

/* Makes room for one more element; array, count and room are lvalues. */
#define FAKTA_APPEND(memory, array, count, room) \
	((count) < (room) ? (void) 0 : \
	 (void) ((room) = (room) ? (room) * 2 : 64, \
			 (array) = (memory)->grow((memory)->state, (array), (size_t) (room) * sizeof(*(array)))))

#endif							/* FAKTA_MEMORY_H */
