package org.mapiscope.mapi;

/** How two values are compared, in the order of MAPI's numbers (RELOP_*). Source: MAPIDefS.h. */
public enum RelationalOperator {
    RELOP_LT, RELOP_LE, RELOP_GT, RELOP_GE, RELOP_EQ, RELOP_NE,
    /** Matches a regular expression; providers seldom support it. */
    RELOP_RE;

    /** {@return whether the outcome of a comparison, as {@link Comparable} gives it, is what this operator asks for} */
    public boolean holds(int comparison) {
        return switch (this) {
            case RELOP_LT -> comparison < 0;
            case RELOP_LE -> comparison <= 0;
            case RELOP_GT -> comparison > 0;
            case RELOP_GE -> comparison >= 0;
            case RELOP_EQ -> comparison == 0;
            case RELOP_NE -> comparison != 0;
            case RELOP_RE -> false;
        };
    }
}
