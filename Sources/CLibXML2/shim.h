#pragma once
#include <libxml/xmlversion.h>
/* Debian's libxml2 draws in ICU headers that clash with Foundation's own ICU; this hides two members that we never touch. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>

/* libxml2 writes complaints that belong to no document to stderr, with the document's own bytes in them. This stops it
   for the calling thread; Swift cannot write such a callback, because it is variadic. */
static void tprm_xml_ignore(void *context, const char *message, ...) { (void)context; (void)message; }
static inline void tprm_xml_be_quiet(void) { xmlSetGenericErrorFunc(NULL, tprm_xml_ignore); }
