/*
 * terms.h
 *		What rules can speak of: terms, and classes beyond those of the lexicon.
 *
 * src/grammar/build.pl reads the two lists below; doc/rules.md explains them.
 * A term is a place near the thing that is decided on (the verb that governs a
 * number, the number before it).  It has the classes of the word there and
 * those that only the structure tells.
 */
#ifndef FAKTA_TERMS_H
#define FAKTA_TERMS_H

#define FAKTA_TERM_LIST(X) \
	/* the number itself */ \
	X(NUMBER, number)			/* its shape and place; no word */ \
	X(NOUN, noun)				/* the noun that it counts */ \
	X(LIKE, like)				/* a noun of people near a bare number */ \
	X(COUNTED, counted)			/* the subject of a bare number: "perusahaan yang tutup mencapai 45" */ \
	X(MEASURED, measured)		/* any word of the subject whose size it is: "jumlah pekerja yang tercatat sebanyak 45" */ \
	/* before it */ \
	X(BEFORE, before)			/* the word right before */ \
	X(PREP, prep)				/* a preposition that leads it in */ \
	X(LEAD, lead)				/* "sebanyak", "mencapai" */ \
	X(HEAD, head)				/* the noun of happening that governs it: "PHK 250 karyawan" */ \
	X(HEAD_OVER, head_over)		/* the same beyond another number */ \
	X(VERB, verb)				/* the verb whose object it may be */ \
	X(VERB_MOOD, verb_mood)		/* what stands before that verb: "akan", "tidak" */ \
	X(VERB_OVER, verb_over)		/* a verb beyond another number */ \
	X(VERB2, verb2)				/* the verb before the verb */ \
	X(SUBJECT, subject)			/* who acts before the verb */ \
	X(CLAUSE, clause)			/* the conjunction that begins its clause */ \
	X(NEAR_LEFT, near_left)		/* any of the three words before */ \
	X(LEFT, left)				/* the eight words before */ \
	X(CUE_LEFT, cue_left)		/* the nearest cue before it, in any clause */ \
	/* behind it */ \
	X(AFTER, after)				/* the word right behind */ \
	X(OF, of)					/* what stands behind "dari" */ \
	X(RELATIVE, relative)		/* the verb of its clause with "yang" */ \
	X(RELATIVE_MOOD, relative_mood) \
	X(PREDICATE, predicate)		/* the verb whose subject it may be */ \
	X(PREDICATE_MOOD, predicate_mood) \
	X(PREDICATE_OVER, predicate_over)	/* the same beyond another number */ \
	X(AFTER_RELATIVE, after_relative)	/* the same behind its clause with "yang" */ \
	X(OBJECT, object)			/* what the predicate governs */ \
	X(NEAR_RIGHT, near_right)	/* any of the three words behind */ \
	X(RIGHT, right)				/* the eight words behind */ \
	X(CUE_RIGHT, cue_right)		/* the nearest cue behind it, in any clause */ \
	/* other numbers */ \
	X(PREV, prev)				/* the number before in its sentence */ \
	X(LINK, link)				/* any word between that and the number */ \
	X(NEXT, next) \
	X(LINK_NEXT, link_next) \
	X(TOLD, told)				/* the last number in the sentences before that has a role */ \
	X(SAME, same)				/* the same number elsewhere in the article */ \
	/* the text around */ \
	X(SENTENCE, sentence)		/* any word of its sentence */ \
	X(LAST, last)				/* any word of the sentence before */ \
	X(FOLLOWING, following)		/* any word of the next sentence */ \
	X(HEADING, heading)			/* any word of the line that heads its list */ \
	X(TITLE, title)				/* any word of the title */ \
	X(ARTICLE, article)			/* what the article is about */ \
	/* the cue of a mention that lost its work, for its status */ \
	X(CUE, cue) \
	X(MOOD, mood)				/* any word in the verb group of the cue */ \
	X(WIDE, wide)				/* any word before the cue in its clause */ \
	X(SAID, said)				/* any word before the cue in other clauses of the sentence */ \
	X(CHAIN, chain)				/* what the words before the verb or noun for the cut that governs it say in all */ \
	X(BEHIND, behind)			/* any word between cue and number, or close behind both */ \
	/* an employer whose people they may be, and where its name stands */ \
	X(OWNER, owner)				/* what it is in the article */ \
	X(OWNER_LEFT, owner_left)	/* its name before the number, in the sentence */ \
	X(OWNER_LEFT_BEFORE, owner_left_before)	/* the word before that name */ \
	X(OWNER_LEFT_AFTER, owner_left_after) \
	X(OWNER_LEFT_VERB, owner_left_verb)	/* the first verb behind it */ \
	X(OWNER_LEFT_LINK, owner_left_link)	/* any word between it and the number */ \
	X(OWNER_RIGHT, owner_right)	/* its name behind the number */ \
	X(OWNER_RIGHT_BEFORE, owner_right_before) \
	X(OWNER_RIGHT_AFTER, owner_right_after) \
	X(OWNER_RIGHT_LINK, owner_right_link) \
	X(OWNER_LAST, owner_last)	/* its name in the sentences before */ \
	X(OWNER_NEXT, owner_next)	/* its name in the sentence behind */ \
	X(OWNER_HEADING, owner_heading)	/* it names the list or the part that the number stands under */ \
	X(OWNER_TOLD, owner_told)	/* the number before was its own */ \
	X(OWNER_SAME, owner_same)	/* the same number elsewhere was its own */ \
	/* whose people a sentence speaks of */ \
	X(NAMES, names)				/* which employers it names */ \
	X(BACK, back)				/* "perusahaan itu" before the number */ \
	X(EMPLOYER, employer)		/* the noun of an employer nearest to the number */ \
	X(EMPLOYER_BEFORE, employer_before) \
	X(EMPLOYER_AFTER, employer_after) \
	X(WHERE, where)				/* what stands behind a preposition behind the number */ \
	X(FIRST_EMPLOYER, first_employer)	/* the first noun of an employer in the article */ \
	X(FIRST_EMPLOYER_BEFORE, first_employer_before) \
	/* for columns and events: place.c, event.c and others of src/event */ \
	X(ITSELF, itself)			/* the words that a column may be read from */ \
	X(EVENT, event)				/* the number that it may be said of; of the event */ \
	X(GOVERNOR, governor)		/* the verb that a date belongs to, and the cut that it speaks of */ \
	X(OTHER, other)				/* what one number is to another one, or to an event */ \
	X(RIVAL, rival)				/* what other events of the article are to an event */ \
	X(DECIDED, decided)			/* how surely all else of an event was decided */

/* classes that no word has by itself */
#define FAKTA_CLASS_LIST(X) \
	X(ANY, any)					/* the term is there */ \
	X(NAME, name)				/* written as a name */ \
	X(VERB_ME, verb_me)			/* verbs by their form, whatever they mean */ \
	X(VERB_DI, verb_di) \
	X(VERB_BER, verb_ber) \
	X(PLAIN, plain)				/* a word that the lexicon has no class for */ \
	/* marks */ \
	X(COMMA, comma) \
	X(BRACKET, bracket) \
	X(COLON, colon) \
	X(QUOTE, quote) \
	X(DASH, dash) \
	X(DOT, dot) \
	X(DIGITS, digits)			/* a number */ \
	X(EDGE, edge)				/* the sentence begins or ends there */ \
	/* numbers */ \
	X(PEOPLE_KIND, people_kind) \
	X(SHARE_KIND, share_kind) \
	X(BARE_KIND, bare_kind) \
	X(THING_KIND, thing_kind) \
	X(ONE_DIGIT, one_digit)		/* fewer than ten */ \
	X(TENS, tens) \
	X(HUNDREDS, hundreds) \
	X(THOUSANDS, thousands) \
	X(MYRIADS, myriads)			/* a hundred thousand and more */ \
	X(UNSURE, unsure)			/* no point value */ \
	X(ABOUT, about)				/* approximate */ \
	X(ELLIPTIC, elliptic)		/* its noun stands elsewhere */ \
	X(FRACTION, is_fraction)	/* "sepertiga", "7 dari 10" */ \
	X(YEAR_LIKE, year_like) \
	X(IN_BRACKETS, in_brackets) \
	X(IN_TITLE, in_title) \
	X(IN_LEAD, in_lead) \
	X(IN_LINK, in_link)			/* in a link line */ \
	X(IN_ITEM, in_item)			/* in an item of a list */ \
	X(IN_TALLY, in_tally)		/* bare, and all that an item, a cell or a row of names tells: "PT A 40, PT B 60" */ \
	X(OF_CUT, of_cut)			/* a share of those who lost their work: "sepertiga dari pemangkasan itu" */ \
	X(CONTINUED, continued)		/* says how the number before went on: "lalu naik menjadi 151.000" */ \
	X(FIRST, first)				/* nothing before it in its sentence or item */ \
	X(ALONE, alone)				/* the only number of people or share of its sentence */ \
	/* how two numbers stand together */ \
	X(JOIN_AND, join_and) \
	X(JOIN_OR, join_or) \
	X(JOIN_OF, join_of) \
	X(JOIN_COMMA, join_comma) \
	X(JOIN_BRACKET, join_bracket) \
	X(JOIN_VERB, join_verb)		/* a verb between */ \
	X(JOIN_CLAUSE, join_clause)	/* a conjunction between */ \
	X(TOUCHES, touches)			/* at most two tokens between */ \
	X(CLOSE, close)				/* at most six */ \
	X(BIGGER, bigger)			/* the other number is bigger */ \
	X(SMALLER, smaller) \
	X(EQUAL, equal) \
	X(HERE, here)				/* in the same sentence */ \
	X(NEXT_DOOR, next_door)		/* in the sentence before */ \
	/* how near a cue stands */ \
	X(NEAR, near)				/* at most three words */ \
	X(MIDDLE, middle)			/* at most eight */ \
	X(FAR, far) \
	/* the article */ \
	X(NO_CUE, no_cue)			/* no sentence with a word for losing work */ \
	X(ONE_CUE, one_cue) \
	X(MORE_CUES, more_cues) \
	/* what is decided already */ \
	X(IS_LAID_OFF, is_laid_off) \
	X(IS_FURLOUGHED, is_furloughed) \
	X(IS_WORKFORCE, is_workforce) \
	X(IS_REMAINING, is_remaining) \
	X(IS_HIRED, is_hired) \
	X(IS_DEPARTED, is_departed) \
	X(IS_OTHER, is_other) \
	X(IS_DONE, is_done) \
	X(IS_PLANNED, is_planned) \
	X(IS_AT_RISK, is_at_risk) \
	X(IS_RUMOURED, is_rumoured) \
	X(IS_DENIED, is_denied) \
	/* employers and their names */ \
	X(FIRM, firm)				/* by the type of the name */ \
	X(BODY_NAME, body_name) \
	X(MEDIUM_NAME, medium_name) \
	X(UNTYPED, untyped) \
	X(NOBODY, nobody)			/* none of the names */ \
	X(IS_MAIN, is_main)			/* the main employer of the article */ \
	X(SENDS, sends)				/* the article has it send people away */ \
	X(ONCE, seldom)				/* named once */ \
	X(SOLE, sole)				/* the only one there */ \
	X(SEVERAL, several)			/* there are several */ \
	X(NEAREST, nearest)			/* no other one between it and the number */ \
	X(JOINED, joined)			/* "A dan B" */ \
	X(CROSSED, crossed)			/* another number of people stands between */ \
	X(ASIDE_NAME, aside_name)	/* "selain A, ..." */ \
	X(AGENT, agent)				/* who cuts: the subject of an active verb, or behind a passive one */ \
	X(OF_OTHER, of_other)		/* "induk usaha A" */ \
	X(NEW_LINE, new_line)		/* a paragraph ends between */ \
	X(TO_LEFT, to_left)			/* a name stands before the number */ \
	X(TO_RIGHT, to_right) \
	X(RIGHT_BEHIND, right_behind)	/* a name stands right behind the number */ \
	X(IS_COMPANY, is_company) \
	X(IS_AGGREGATE, is_aggregate) \
	X(WON, won)					/* it goes before nobody */ \
	X(WITH_CLITIC, with_clitic)	/* "karyawannya" */ \
	/* where a column may be read from, as seen from the number */ \
	X(NEXT_AFTER, next_after)	/* in the next sentence */ \
	X(ELSEWHERE, elsewhere)		/* in none of these */ \
	X(AHEAD_OF, ahead_of)		/* before it in its sentence */ \
	X(BEHIND_OF, behind_of) \
	X(OWN_CLAUSE, own_clause)	/* no verb nor conjunction between */ \
	X(OWN_PARAGRAPH, own_paragraph) \
	X(IN_DATELINE, in_dateline) \
	X(IN_COMPANY, in_company)	/* part of a name of a company */ \
	X(OWN_NAME, own_name)		/* part of the name of the event's company */ \
	X(IN_COVERS, in_covers)		/* part of the phrase that tells whom a total covers */ \
	X(COVERS_TRADE, covers_trade)	/* that phrase names an industry */ \
	X(COVERS_OTHER, covers_other)	/* it names none: a region, a country */ \
	X(COVERS_OPEN, covers_open)	/* a total without such a phrase */ \
	X(OTHERS_NAME, others_name)	/* a well-known employer, where the event has none */ \
	X(IN_OTHER_NAME, in_other_name) \
	X(COMPANY_HERE, company_here)	/* the company of the event is named in the sentence */ \
	X(RIVAL_HERE, rival_here)	/* so has another one */ \
	X(PERSON_NAME, person_name) \
	X(COMPANY_NAME, company_name) \
	X(REPEATED, repeated)		/* the article has it more than twice */ \
	X(ONLY_ONE, only_one)		/* and no other of its kind */ \
	X(NAMED, named)				/* its company is named in its sentence */ \
	X(SAID_BEFORE, said_before)	/* a verb of saying stands before, or behind */ \
	X(SAID_BEHIND, said_behind) \
	X(SPEAKS, speaks)			/* it speaks in the number's sentence, as that says */ \
	X(QUOTED, quoted)			/* the number's sentence is part of a quotation of it */ \
	X(SPOKE_LAST, spoke_last)	/* nobody speaks in the number's sentence; it was the last one who did */ \
	X(OTHER_SPEAKS, other_speaks)	/* somebody else speaks there, or is quoted */ \
	X(OTHER_SPOKE, other_spoke)	/* somebody else spoke last */ \
	/* times */ \
	X(ONE_DAY, one_day) \
	X(ONE_MONTH, one_month) \
	X(ONE_YEAR, one_year) \
	X(LONG_TIME, long_time)		/* several months or years */ \
	X(OPEN_TIME, open_time)		/* its beginning is not told */ \
	X(JUST_BEFORE, just_before)	/* the days before publication */ \
	X(THIS_YEAR, this_year)		/* within the year before publication */ \
	X(LONG_AGO, long_ago) \
	X(YEARS_AGO, years_ago) \
	X(TO_COME, to_come) \
	X(RELATIVE_TIME, relative_time)	/* "bulan lalu" */ \
	X(IN_TURN, in_turn)			/* numbers and dates take turns: it is the number's own */ \
	X(INNER, inner)				/* it stands in a clause of its own without a verb: "akibat kenaikan upah 2026, ..." */ \
	X(OUT_OF_TURN, out_of_turn)	/* it is another number's */ \
	X(WORLDWIDE, worldwide)		/* the number is that of the whole world */ \
	/* two numbers, or a number and an event */ \
	X(FITS, fits)				/* may be the same number, more or less exact */ \
	X(VAGUER, vaguer) \
	X(SAME_COMPANY, same_company) \
	X(OTHER_COMPANY, other_company) \
	X(SAME_STATUS, same_status) \
	X(SAME_CLAIMANT, same_claimant) \
	X(OTHER_CLAIMANT, other_claimant) \
	X(SAME_TIME, same_time) \
	X(OTHER_TIME, other_time) \
	X(IS_PART, is_part) \
	X(IS_SUM, is_sum)			/* of numbers beside it */ \
	X(IS_SUMMAND, is_summand) \
	X(IS_EARLIER, is_earlier) \
	X(IS_COMPARED, is_compared) \
	X(IS_RATE, is_rate)			/* so many in a time */ \
	X(IS_BASIS, is_basis)		/* what a total is compared with */ \
	X(IS_GROWTH, is_growth)		/* by how much a total grew */ \
	X(IS_YEARLY, is_yearly)		/* one of several told year by year */ \
	X(IS_AIDED, is_aided)		/* people who get help */ \
	X(IS_APART, is_apart)		/* people dismissed beside people sent home */ \
	X(TOLD_ONCE, told_once) \
	X(TOLD_TWICE, told_twice) \
	X(TOLD_OFTEN, told_often) \
	X(UNLIKELY, unlikely)		/* the confidence of what was decided before */ \
	X(LIKELY, likely) \
	X(CERTAIN, certain) \
	X(EXACTER, exacter)			/* lies within the vague number of the event */ \
	X(ROUNDED, rounded)			/* about the same */ \
	X(MUCH_BIGGER, much_bigger)	/* twice as big and more */ \
	X(MUCH_SMALLER, much_smaller) \
	X(SHARE_FITS, share_fits)	/* number, share and staff go together */ \
	X(SHARE_MISFITS, share_misfits) \
	X(IS_COUNTED, is_counted)	/* the event has a number of people */ \
	X(IS_SHARED, is_shared)		/* the event has a share */ \
	X(SAME_ROLE, same_role) \
	X(OTHER_ROLE, other_role) \
	X(OTHER_STATUS, other_status) \
	X(OTHER_SCOPE, other_scope) \
	X(DONE_SINCE, done_since)	/* the event was planned, and a later number tells that it is done */ \
	X(DENIED_LATER, denied_later)	/* a later sentence denies a cut */ \
	X(NO_COMPANY, no_company)	/* the number has none, the event has */ \
	X(NEW_COMPANY, new_company)	/* the number has one, the event has none */ \
	X(LATEST, latest)			/* the event that was told last */ \
	X(WAS_EARLIER, was_earlier)	/* the event is of a round before */ \
	X(FEW, few)					/* at most two events so far */ \
	X(MANY, many) \
	X(WITHIN, within)			/* the event is a part of it */ \
	/* what tells that a name is an employer's */ \
	X(LEGAL_NAME, legal_name)	/* "PT" before it somewhere */ \
	X(STRONG_NAME, strong_name)	/* much evidence */ \
	X(FAINT_NAME, faint_name)	/* little */ \
	X(LIKE_PERSON, like_person)	/* evidence that it is a person's, a place's */ \
	X(LIKE_PLACE, like_place) \
	X(OFTEN, often)				/* named more than three times */ \
	X(ONE_WORD, one_word) \
	X(INITIALS, initials)		/* in capitals only */ \
	/* how surely it was decided that an event is real, a row, its employer's, of its status and its role */ \
	X(REAL_CERTAIN, real_certain) \
	X(REAL_LIKELY, real_likely) \
	X(REAL_DOUBTFUL, real_doubtful) \
	X(REAL_OPEN, real_open) \
	X(ROW_CERTAIN, row_certain) \
	X(ROW_LIKELY, row_likely) \
	X(ROW_DOUBTFUL, row_doubtful) \
	X(ROW_OPEN, row_open) \
	X(EMPLOYER_CERTAIN, employer_certain) \
	X(EMPLOYER_LIKELY, employer_likely) \
	X(EMPLOYER_DOUBTFUL, employer_doubtful) \
	X(EMPLOYER_OPEN, employer_open) \
	X(EMPLOYER_SOLE, employer_sole)	/* there is no other choice */ \
	X(EMPLOYER_RIVALLED, employer_rivalled)	/* another choice is good, too */ \
	X(STATUS_CERTAIN, status_certain) \
	X(STATUS_LIKELY, status_likely) \
	X(STATUS_DOUBTFUL, status_doubtful) \
	X(STATUS_OPEN, status_open) \
	X(ROLE_CERTAIN, role_certain) \
	X(ROLE_LIKELY, role_likely) \
	X(ROLE_DOUBTFUL, role_doubtful) \
	X(ROLE_OPEN, role_open) \
	X(ALL_CERTAIN, all_certain) \
	X(ONE_DOUBTFUL, one_doubtful) \
	X(SOME_DOUBTFUL, some_doubtful)

#define FAKTA_TERM_ENUM(NAME, name)	TERM_##NAME,
#define FAKTA_CLASS_ENUM(NAME, name)	CLASS_##NAME,

enum
{
	FAKTA_TERM_LIST(FAKTA_TERM_ENUM)
	FAKTA_TERMS
};

enum
{
	FAKTA_CLASS_LIST(FAKTA_CLASS_ENUM)
	FAKTA_CLASSES
};

#endif							/* FAKTA_TERMS_H */
