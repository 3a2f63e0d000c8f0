package org.mapiscope.gui.export;

import java.util.function.Consumer;
import org.mapiscope.mapi.file.ItemWriter;
import org.mapiscope.mapi.file.StoreConverter;

/**
 * What an export is done with.
 *
 * @param messages writes MSG files
 * @param stores writes PST files
 * @param pages opens an address with what the person's system has for it
 */
public record ExportTools(ItemWriter messages, StoreConverter stores, Consumer<String> pages) {}
