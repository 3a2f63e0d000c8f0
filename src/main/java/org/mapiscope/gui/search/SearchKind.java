package org.mapiscope.gui.search;

/** What a person may look for. */
enum SearchKind {
    WORDS, HAS, LACKS, RESTRICTION
}
