package org.mapiscope.registry.reg;

/** The forms of .reg files that {@link RegWriter} writes. */
public enum RegFormat {
    /** What Windows' registry editor exports today: version 5.00 in UTF-16LE. It can have everything but odd keys. */
    VERSION_5(RegForm.FIVE, "\r\n"),
    /**
     * Version 5.00 in UTF-8, with texts beyond ASCII as bytes and with the parents of the first key: what hivexregedit
     * takes as it is. Windows takes it where all names are ASCII.
     */
    VERSION_5_PLAIN(RegForm.FIVE, "\n"),
    /** Version 4, for Windows 95 and NT 4: all text is in a code page, and what that lacks cannot be written. */
    VERSION_4(RegForm.FOUR, "\r\n");

    private final String firstLine;
    private final String lineEnd;

    RegFormat(String firstLine, String lineEnd) {
        this.firstLine = firstLine;
        this.lineEnd = lineEnd;
    }

    String firstLine() {
        return firstLine;
    }

    String lineEnd() {
        return lineEnd;
    }
}
