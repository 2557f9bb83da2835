/*
 * speaker.h
 *		Who speaks in a sentence, and for which body.
 */
#ifndef FAKTA_SPEAKER_H
#define FAKTA_SPEAKER_H

#include "event/reading.h"

/* How a sentence is told to be somebody's words. */
typedef enum
{
	SPOKEN_BY_NOBODY,
	SPOKEN_HERE,				/* "..., kata Ketua KSPI": the sentence says so */
	SPOKEN_QUOTED,				/* it is part of a quotation that another sentence gives to its speaker */
	SPOKEN_BEFORE				/* it has no speaker; this one spoke last */
} SpokenHow;

/* The speaker of a sentence. */
typedef struct FaktaSpeech
{
	FaktaSpan	body;			/* the body that the speaker speaks for, or NULL */
	uint32_t	first;			/* where the article names it */
	uint32_t	last;
	uint8_t		how;			/* SpokenHow */
} FaktaSpeech;

/* body.c: the body whose name covers or begins at a token, and its last token; text is NULL if there is none. */
extern FaktaSpan fakta_body_at(const Reading *r, uint32_t i, uint32_t end, uint32_t *last);

extern const FaktaSpeech *fakta_speech_of(const Reading *r, uint32_t sentence);

/* Are two names those of one body, as "Konfederasi Serikat Pekerja Indonesia (KSPI)" tells? */
extern bool fakta_same_body(const Reading *r, FaktaSpan a, FaktaSpan b);

/* The initials that the article introduces for a body, else the body. */
extern FaktaSpan fakta_initials_of(const Reading *r, FaktaSpan body);

#endif							/* FAKTA_SPEAKER_H */
