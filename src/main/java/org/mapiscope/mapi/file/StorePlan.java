package org.mapiscope.mapi.file;

/**
 * What a store that is made for tests has in it. The same plan gives the same bytes.
 *
 * @param messages number of messages in all folders together; those within attachments and the associated ones come on top
 * @param folders number of folders that share them
 * @param attachmentBytes bytes of all attachments together, but for the large one
 * @param largeAttachment bytes of one more attachment, of the first message; 0 for none
 * @param seed what the random choices begin with
 */
public record StorePlan(long messages, int folders, long attachmentBytes, long largeAttachment, long seed) {

    public StorePlan {
        if (messages < 0 || attachmentBytes < 0 || largeAttachment < 0) {
            throw new IllegalArgumentException("There is no such number of messages or bytes");
        }
        if (folders < 1) {
            throw new IllegalArgumentException("Messages need a folder");
        }
    }
}
