package org.mapiscope.mapi.file;

/**
 * What a store that was made has in it.
 *
 * @param folders those of the plan, without those that every store has
 * @param messages those of the plan
 * @param associated associated messages
 * @param embedded messages within attachments
 * @param attachments all attachments of messages in folders
 * @param bytes size of the file
 */
public record MakeSummary(int folders, long messages, long associated, long embedded, long attachments, long bytes) {}
