package org.mapiscope.mapi;

/** A message, an appointment, a contact, or any other item of a folder. Source: [imessageimapiprop]. */
@Interface("IMessage")
public interface Message extends MapiProp {
    /** {@return the table of its attachments, without their contents} */
    MapiTable getAttachmentTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;

    /**
     * Opens an attachment.
     *
     * @param number its PR_ATTACH_NUM
     * @throws MapiException {@code MAPI_E_NOT_FOUND}
     */
    Attach openAttach(@Arg("ulAttachmentNum") int number, @Arg(value = "ulFlags", flags = "OPEN_ENTRY") int flags)
            throws MapiException;

    /** {@return the table of its recipients} */
    MapiTable getRecipientTable(@Arg(value = "ulFlags", flags = "TABLE") int flags) throws MapiException;
}
