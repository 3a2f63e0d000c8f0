package org.mapiscope.mapi.file;

/** What can be done with files of message stores, each by itself. */
public record FileTools(StoreDumper dumper, StoreChecker checker, StoreMaker maker, StoreConverter converter) {}
