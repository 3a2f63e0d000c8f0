package org.mapiscope.gui.contents;

/** What was done with a table before its rows were counted and read. */
enum Change {
    OPENED, SORTED, RESTRICTED, EXPANDED, COLLAPSED, OTHER_COLUMNS, READ_ANEW;

    /** {@return whether the rows are those of before, so that a person stays where they are} */
    boolean keepsPlace() {
        return switch (this) {
            case OPENED, SORTED, RESTRICTED -> false;
            case EXPANDED, COLLAPSED, OTHER_COLUMNS, READ_ANEW -> true;
        };
    }

    /** {@return whether there are as many groups as before} */
    boolean keepsGroups() {
        return switch (this) {
            case OPENED, SORTED, RESTRICTED, READ_ANEW -> false;
            case EXPANDED, COLLAPSED, OTHER_COLUMNS -> true;
        };
    }
}
