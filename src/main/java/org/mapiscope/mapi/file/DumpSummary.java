package org.mapiscope.mapi.file;

/**
 * What a dump has written.
 *
 * @param messages number of messages, associated ones too, without those within attachments
 * @param damages number of places that could not be read as they should be
 */
public record DumpSummary(long folders, long messages, long damages) {}
