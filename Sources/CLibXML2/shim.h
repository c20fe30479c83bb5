#pragma once
#include <libxml/xmlversion.h>
/* Debian's libxml2 draws in ICU headers that clash with Foundation's own ICU; this hides two members that we never touch. */
#undef LIBXML_ICU_ENABLED
#include <libxml/xmlreader.h>
#include <libxml/xmlerror.h>
#include <libxml/HTMLparser.h>
