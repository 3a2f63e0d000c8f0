package org.mapiscope.mapi.file;

/**
 * What can be wrong with a store's file.
 *
 * <p>Source: [MS-PST]; each kind names the section that it is from.
 */
public enum FindingKind {
    /** A field of the header, or one of its checksums. */
    HEADER("2.2.2.6", Severity.ERROR),
    /** The file is shorter than its header says. */
    CUT_OFF("2.2.2.5", Severity.ERROR),
    /** The file is longer than its header says. */
    LONGER("2.2.2.5", Severity.WARNING),
    /** The header gives a name out that is taken. */
    COUNTER("2.2.2.6", Severity.WARNING),
    /** A page of the allocation maps. */
    ALLOCATION_PAGE("2.2.2.7.2", Severity.WARNING),
    /** A map says that space is free which is in use. */
    USED_SPACE_FREE("2.2.2.7.2", Severity.ERROR),
    /** The free space that the header has is not what the maps have. */
    FREE_SPACE_COUNT("2.2.2.5", Severity.NOTE),
    /** The map of pages has free pages where space is not kept for pages, or is in use. */
    PAGE_MAP("2.2.2.7.3", Severity.WARNING),
    /** A map that newer versions of Outlook do not use does not fit the file. */
    OLD_MAP("2.2.2.7.5", Severity.NOTE),
    /** The list of the maps with the most free space. */
    DENSITY_LIST("2.2.2.7.4", Severity.NOTE),
    /** Two blocks or pages have the same space. */
    OVERLAP("2.2.2.7.7.3", Severity.ERROR),
    /** A page of the node B-tree. */
    NODE_TREE("2.2.2.7.7", Severity.ERROR),
    /** A page of the block B-tree. */
    BLOCK_TREE("2.2.2.7.7", Severity.ERROR),
    /** A node whose block is not in the block B-tree. */
    NODE_WITHOUT_BLOCK("2.2.2.7.7.4", Severity.ERROR),
    /** A block whose bytes are not what its trailer says. */
    BLOCK("2.2.2.8", Severity.ERROR),
    /** The tree of blocks with the data of a node. */
    DATA_TREE("2.2.2.8.3.2", Severity.ERROR),
    /** The B-tree of a node's subnodes. */
    SUBNODE_TREE("2.2.2.8.3.3", Severity.ERROR),
    /** A block that is referred to more often than the block B-tree says. */
    REFERENCE_COUNT("2.2.2.7.7.3", Severity.WARNING),
    /** A block that is referred to less often than the block B-tree says, which Outlook leaves behind at times. */
    SPARE_REFERENCE("2.2.2.7.7.3", Severity.NOTE),
    /** A block that nothing refers to, which Outlook leaves behind at times. */
    ORPHAN_BLOCK("2.2.2.7.7.3", Severity.NOTE),
    /** A node without which there is no store. */
    REQUIRED_NODE("2.7.1", Severity.ERROR),
    /** The list of an object's properties. */
    PROPERTIES("2.3.3", Severity.ERROR),
    /** The value of a property. */
    PROPERTY_VALUE("2.3.3.3", Severity.ERROR),
    /** A property that an object of its kind must have. */
    REQUIRED_PROPERTY("2.4", Severity.ERROR),
    /** The columns or the row index of a table. */
    TABLE("2.3.4", Severity.ERROR),
    /** A row of a table, or the value in a cell. */
    ROW("2.3.4.4", Severity.ERROR),
    /** The map of named properties. */
    NAMES("2.4.7", Severity.ERROR),
    /** The lists that find a named property by its name. */
    NAME_BUCKET("2.4.7.5", Severity.NOTE),
    /** A folder without one of its tables. */
    FOLDER_TABLE("2.4.4", Severity.ERROR),
    /** A row for a folder or message that is not there. */
    ROW_WITHOUT_NODE("2.4.4", Severity.ERROR),
    /** Cells of a row that are not the properties that they are copies of. */
    CELL("2.4.4.5", Severity.NOTE),
    /** A folder or message that is in no row of its folder. */
    NODE_WITHOUT_ROW("2.4.4", Severity.ERROR),
    /** A folder or message in a folder that is not there. */
    ORPHAN_NODE("2.2.2.7.7.4", Severity.ERROR),
    /** A row of one folder for what says that it is in another. */
    OTHER_PARENT("2.2.2.7.7.4", Severity.WARNING),
    /** Folders that are within each other. */
    FOLDER_LOOP("2.4.4", Severity.ERROR),
    /** A count of a folder's messages that is not the number of rows. */
    COUNT("2.4.4", Severity.WARNING),
    /** An attachment of the table that is not there. */
    ATTACHMENT("2.4.6", Severity.ERROR),
    /** An attachment that the table does not have. */
    ATTACHMENT_WITHOUT_ROW("2.4.6", Severity.WARNING),
    /** An entry identifier in the message store that leads nowhere. */
    ENTRY_ID("2.4.3.2", Severity.WARNING),
    /** More of one kind than are listed. */
    MORE("2.2", Severity.NOTE);

    private final String section;
    private final Severity severity;

    FindingKind(String section, Severity severity) {
        this.section = section;
        this.severity = severity;
    }

    /** {@return the section of [MS-PST] that what was found breaks} */
    public String section() {
        return section;
    }

    public Severity severity() {
        return severity;
    }
}
