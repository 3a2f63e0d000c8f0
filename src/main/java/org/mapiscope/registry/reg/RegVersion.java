package org.mapiscope.registry.reg;

/** The versions of .reg files. */
enum RegVersion {
    /** {@code REGEDIT4}, of Windows 95 and NT 4: ANSI, also in the bytes of text. */
    FOUR,
    /** {@code Windows Registry Editor Version 5.00}: Unicode, also in the bytes of text. */
    FIVE
}
