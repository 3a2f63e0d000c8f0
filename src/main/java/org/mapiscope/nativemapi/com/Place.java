package org.mapiscope.nativemapi.com;

/**
 * A size or an offset in one of MAPI's structures, in bytes.
 *
 * <p>Source: MAPIDefS.h, MAPIX.h, EdkMdb.h, ObjIdl.h, as Windows compilers lay them out.
 *
 * @param structure its name in the headers
 * @param member the field's name, or {@link #SIZE_OF}
 * @param in64 the offset or size in 64-bit code
 * @param in32 the offset or size in 32-bit code
 */
record Place(String structure, String member, int in64, int in32) {
    /** What stands for the whole structure as its {@link #member}. */
    static final String SIZE_OF = "(sizeof)";

    static final Place SPROPTAGARRAY_C_VALUES = new Place("_SPropTagArray", "cValues", 0, 0);
    static final Place SPROPTAGARRAY_AUL_PROP_TAG = new Place("_SPropTagArray", "aulPropTag", 4, 4);
    static final Place SPROPVALUE_SIZE = new Place("_SPropValue", SIZE_OF, 24, 16);
    static final Place SPROPVALUE_UL_PROP_TAG = new Place("_SPropValue", "ulPropTag", 0, 0);
    static final Place SPROPVALUE_VALUE = new Place("_SPropValue", "Value", 8, 8);
    static final Place SBINARY_SIZE = new Place("_SBinary", SIZE_OF, 16, 8);
    static final Place SBINARY_CB = new Place("_SBinary", "cb", 0, 0);
    static final Place SBINARY_LPB = new Place("_SBinary", "lpb", 8, 4);
    static final Place SBINARYARRAY_SIZE = new Place("_SBinaryArray", SIZE_OF, 16, 8);
    static final Place SBINARYARRAY_C_VALUES = new Place("_SBinaryArray", "cValues", 0, 0);
    static final Place SBINARYARRAY_LPBIN = new Place("_SBinaryArray", "lpbin", 8, 4);
    static final Place SPROPPROBLEM_SIZE = new Place("_SPropProblem", SIZE_OF, 12, 12);
    static final Place SPROPPROBLEM_UL_INDEX = new Place("_SPropProblem", "ulIndex", 0, 0);
    static final Place SPROPPROBLEM_UL_PROP_TAG = new Place("_SPropProblem", "ulPropTag", 4, 4);
    static final Place SPROPPROBLEM_SCODE = new Place("_SPropProblem", "scode", 8, 8);
    static final Place SPROPPROBLEMARRAY_C_PROBLEM = new Place("_SPropProblemArray", "cProblem", 0, 0);
    static final Place SPROPPROBLEMARRAY_A_PROBLEM = new Place("_SPropProblemArray", "aProblem", 4, 4);
    static final Place SROW_SIZE = new Place("_SRow", SIZE_OF, 16, 12);
    static final Place SROW_C_VALUES = new Place("_SRow", "cValues", 4, 4);
    static final Place SROW_LP_PROPS = new Place("_SRow", "lpProps", 8, 8);
    static final Place SROWSET_C_ROWS = new Place("_SRowSet", "cRows", 0, 0);
    static final Place SROWSET_A_ROW = new Place("_SRowSet", "aRow", 8, 4);
    static final Place MAPIERROR_SIZE = new Place("_MAPIERROR", SIZE_OF, 32, 20);
    static final Place MAPIERROR_LPSZ_ERROR = new Place("_MAPIERROR", "lpszError", 8, 4);
    static final Place MAPIERROR_LPSZ_COMPONENT = new Place("_MAPIERROR", "lpszComponent", 16, 8);
    static final Place MAPIERROR_UL_LOW_LEVEL_ERROR = new Place("_MAPIERROR", "ulLowLevelError", 24, 12);
    static final Place MAPIERROR_UL_CONTEXT = new Place("_MAPIERROR", "ulContext", 28, 16);
    static final Place ERROR_NOTIFICATION_CB_ENTRY_ID = new Place("_ERROR_NOTIFICATION", "cbEntryID", 0, 0);
    static final Place ERROR_NOTIFICATION_LP_ENTRY_ID = new Place("_ERROR_NOTIFICATION", "lpEntryID", 8, 4);
    static final Place ERROR_NOTIFICATION_SCODE = new Place("_ERROR_NOTIFICATION", "scode", 16, 8);
    static final Place ERROR_NOTIFICATION_UL_FLAGS = new Place("_ERROR_NOTIFICATION", "ulFlags", 20, 12);
    static final Place ERROR_NOTIFICATION_LP_MAPIERROR = new Place("_ERROR_NOTIFICATION", "lpMAPIError", 24, 16);
    static final Place NEWMAIL_NOTIFICATION_CB_ENTRY_ID = new Place("_NEWMAIL_NOTIFICATION", "cbEntryID", 0, 0);
    static final Place NEWMAIL_NOTIFICATION_LP_ENTRY_ID = new Place("_NEWMAIL_NOTIFICATION", "lpEntryID", 8, 4);
    static final Place NEWMAIL_NOTIFICATION_CB_PARENT_ID = new Place("_NEWMAIL_NOTIFICATION", "cbParentID", 16, 8);
    static final Place NEWMAIL_NOTIFICATION_LP_PARENT_ID = new Place("_NEWMAIL_NOTIFICATION", "lpParentID", 24, 12);
    static final Place NEWMAIL_NOTIFICATION_UL_FLAGS = new Place("_NEWMAIL_NOTIFICATION", "ulFlags", 32, 16);
    static final Place NEWMAIL_NOTIFICATION_LPSZ_MESSAGE_CLASS = new Place("_NEWMAIL_NOTIFICATION", "lpszMessageClass",
            40, 20);
    static final Place NEWMAIL_NOTIFICATION_UL_MESSAGE_FLAGS = new Place("_NEWMAIL_NOTIFICATION", "ulMessageFlags", 48,
            24);
    static final Place OBJECT_NOTIFICATION_CB_ENTRY_ID = new Place("_OBJECT_NOTIFICATION", "cbEntryID", 0, 0);
    static final Place OBJECT_NOTIFICATION_LP_ENTRY_ID = new Place("_OBJECT_NOTIFICATION", "lpEntryID", 8, 4);
    static final Place OBJECT_NOTIFICATION_UL_OBJ_TYPE = new Place("_OBJECT_NOTIFICATION", "ulObjType", 16, 8);
    static final Place OBJECT_NOTIFICATION_CB_PARENT_ID = new Place("_OBJECT_NOTIFICATION", "cbParentID", 20, 12);
    static final Place OBJECT_NOTIFICATION_LP_PARENT_ID = new Place("_OBJECT_NOTIFICATION", "lpParentID", 24, 16);
    static final Place OBJECT_NOTIFICATION_LP_PROP_TAG_ARRAY = new Place("_OBJECT_NOTIFICATION", "lpPropTagArray", 64,
            36);
    static final Place TABLE_NOTIFICATION_UL_TABLE_EVENT = new Place("_TABLE_NOTIFICATION", "ulTableEvent", 0, 0);
    static final Place TABLE_NOTIFICATION_PROP_INDEX = new Place("_TABLE_NOTIFICATION", "propIndex", 8, 8);
    static final Place TABLE_NOTIFICATION_PROP_PRIOR = new Place("_TABLE_NOTIFICATION", "propPrior", 32, 24);
    static final Place TABLE_NOTIFICATION_ROW = new Place("_TABLE_NOTIFICATION", "row", 56, 40);
    static final Place EXTENDED_NOTIFICATION_UL_EVENT = new Place("_EXTENDED_NOTIFICATION", "ulEvent", 0, 0);
    static final Place EXTENDED_NOTIFICATION_CB = new Place("_EXTENDED_NOTIFICATION", "cb", 4, 4);
    static final Place EXTENDED_NOTIFICATION_PB_EVENT_PARAMETERS = new Place("_EXTENDED_NOTIFICATION",
            "pbEventParameters", 8, 8);
    static final Place STATUS_OBJECT_NOTIFICATION_CB_ENTRY_ID = new Place("STATUS_OBJECT_NOTIFICATION", "cbEntryID", 0,
            0);
    static final Place STATUS_OBJECT_NOTIFICATION_LP_ENTRY_ID = new Place("STATUS_OBJECT_NOTIFICATION", "lpEntryID", 8,
            4);
    static final Place STATUS_OBJECT_NOTIFICATION_C_VALUES = new Place("STATUS_OBJECT_NOTIFICATION", "cValues", 16, 8);
    static final Place STATUS_OBJECT_NOTIFICATION_LP_PROP_VALS = new Place("STATUS_OBJECT_NOTIFICATION", "lpPropVals",
            24, 12);
    static final Place NOTIFICATION_SIZE = new Place("_NOTIFICATION", SIZE_OF, 88, 64);
    static final Place NOTIFICATION_UL_EVENT_TYPE = new Place("_NOTIFICATION", "ulEventType", 0, 0);
    static final Place NOTIFICATION_INFO = new Place("_NOTIFICATION", "info", 8, 8);
    static final Place MAPINAMEID_SIZE = new Place("_MAPINAMEID", SIZE_OF, 24, 12);
    static final Place MAPINAMEID_LPGUID = new Place("_MAPINAMEID", "lpguid", 0, 0);
    static final Place MAPINAMEID_UL_KIND = new Place("_MAPINAMEID", "ulKind", 8, 4);
    static final Place MAPINAMEID_KIND = new Place("_MAPINAMEID", "Kind", 16, 8);
    static final Place SSORTORDER_SIZE = new Place("_SSortOrder", SIZE_OF, 8, 8);
    static final Place SSORTORDER_UL_PROP_TAG = new Place("_SSortOrder", "ulPropTag", 0, 0);
    static final Place SSORTORDER_UL_ORDER = new Place("_SSortOrder", "ulOrder", 4, 4);
    static final Place SSORTORDERSET_C_SORTS = new Place("_SSortOrderSet", "cSorts", 0, 0);
    static final Place SSORTORDERSET_C_CATEGORIES = new Place("_SSortOrderSet", "cCategories", 4, 4);
    static final Place SSORTORDERSET_C_EXPANDED = new Place("_SSortOrderSet", "cExpanded", 8, 8);
    static final Place SSORTORDERSET_A_SORT = new Place("_SSortOrderSet", "aSort", 12, 12);
    static final Place SRESTRICTION_SIZE = new Place("_SRestriction", SIZE_OF, 32, 16);
    static final Place SRESTRICTION_RT = new Place("_SRestriction", "rt", 0, 0);
    static final Place SRESTRICTION_RES = new Place("_SRestriction", "res", 8, 4);
    static final Place SANDRESTRICTION_C_RES = new Place("_SAndRestriction", "cRes", 0, 0);
    static final Place SANDRESTRICTION_LP_RES = new Place("_SAndRestriction", "lpRes", 8, 4);
    static final Place SNOTRESTRICTION_LP_RES = new Place("_SNotRestriction", "lpRes", 8, 4);
    static final Place SCONTENTRESTRICTION_UL_FUZZY_LEVEL = new Place("_SContentRestriction", "ulFuzzyLevel", 0, 0);
    static final Place SCONTENTRESTRICTION_UL_PROP_TAG = new Place("_SContentRestriction", "ulPropTag", 4, 4);
    static final Place SCONTENTRESTRICTION_LP_PROP = new Place("_SContentRestriction", "lpProp", 8, 8);
    static final Place SBITMASKRESTRICTION_REL_BMR = new Place("_SBitMaskRestriction", "relBMR", 0, 0);
    static final Place SBITMASKRESTRICTION_UL_PROP_TAG = new Place("_SBitMaskRestriction", "ulPropTag", 4, 4);
    static final Place SBITMASKRESTRICTION_UL_MASK = new Place("_SBitMaskRestriction", "ulMask", 8, 8);
    static final Place SPROPERTYRESTRICTION_RELOP = new Place("_SPropertyRestriction", "relop", 0, 0);
    static final Place SPROPERTYRESTRICTION_UL_PROP_TAG = new Place("_SPropertyRestriction", "ulPropTag", 4, 4);
    static final Place SPROPERTYRESTRICTION_LP_PROP = new Place("_SPropertyRestriction", "lpProp", 8, 8);
    static final Place SCOMPAREPROPSRESTRICTION_RELOP = new Place("_SComparePropsRestriction", "relop", 0, 0);
    static final Place SCOMPAREPROPSRESTRICTION_UL_PROP_TAG1 = new Place("_SComparePropsRestriction", "ulPropTag1", 4,
            4);
    static final Place SCOMPAREPROPSRESTRICTION_UL_PROP_TAG2 = new Place("_SComparePropsRestriction", "ulPropTag2", 8,
            8);
    static final Place SSIZERESTRICTION_RELOP = new Place("_SSizeRestriction", "relop", 0, 0);
    static final Place SSIZERESTRICTION_UL_PROP_TAG = new Place("_SSizeRestriction", "ulPropTag", 4, 4);
    static final Place SSIZERESTRICTION_CB = new Place("_SSizeRestriction", "cb", 8, 8);
    static final Place SEXISTRESTRICTION_UL_PROP_TAG = new Place("_SExistRestriction", "ulPropTag", 4, 4);
    static final Place SSUBRESTRICTION_UL_SUB_OBJECT = new Place("_SSubRestriction", "ulSubObject", 0, 0);
    static final Place SSUBRESTRICTION_LP_RES = new Place("_SSubRestriction", "lpRes", 8, 4);
    static final Place SCOMMENTRESTRICTION_C_VALUES = new Place("_SCommentRestriction", "cValues", 0, 0);
    static final Place SCOMMENTRESTRICTION_LP_RES = new Place("_SCommentRestriction", "lpRes", 8, 4);
    static final Place SCOMMENTRESTRICTION_LP_PROP = new Place("_SCommentRestriction", "lpProp", 16, 8);
    static final Place SCOUNTRESTRICTION_UL_COUNT = new Place("_SCountRestriction", "ulCount", 0, 0);
    static final Place SCOUNTRESTRICTION_LP_RES = new Place("_SCountRestriction", "lpRes", 8, 4);
    static final Place ACTIONS_UL_VERSION = new Place("_actions", "ulVersion", 0, 0);
    static final Place ACTIONS_C_ACTIONS = new Place("_actions", "cActions", 4, 4);
    static final Place ACTIONS_LP_ACTION = new Place("_actions", "lpAction", 8, 8);
    static final Place ACTION_SIZE = new Place("_action", SIZE_OF, 64, 48);
    static final Place ACTION_ACTTYPE = new Place("_action", "acttype", 0, 0);
    static final Place ACTION_UL_ACTION_FLAVOR = new Place("_action", "ulActionFlavor", 4, 4);
    static final Place ACTION_UL_FLAGS = new Place("_action", "ulFlags", 24, 16);

    /** The union has no name in the header: its end stands for it. */
    static final Place ACTION_UNION = new Place("_action", "}", 32, 24);

    static final Place STATSTG_SIZE = new Place("STATSTG", SIZE_OF, 80, 72);
    static final Place STATSTG_CB_SIZE = new Place("STATSTG", "cbSize", 16, 8);
    static final Place MAPIINIT_SIZE = new Place("MAPIINIT_0", SIZE_OF, 8, 8);
    static final Place MAPIINIT_UL_VERSION = new Place("MAPIINIT_0", "ulVersion", 0, 0);
    static final Place MAPIINIT_UL_FLAGS = new Place("MAPIINIT_0", "ulFlags", 4, 4);

    /** {@return the field as C writes it, {@code SRow.lpProps}} */
    String field() {
        return (structure.startsWith("_") ? structure.substring(1) : structure) + "." + member;
    }
}
