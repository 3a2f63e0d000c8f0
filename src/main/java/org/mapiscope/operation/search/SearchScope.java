package org.mapiscope.operation.search;

import org.mapiscope.operation.ObjectPath;

/**
 * Where to search.
 *
 * @param object a folder, or a store for all of it
 * @param subfolders whether the folders below a folder count too; search folders below it never do, they only repeat
 * @param associated whether associated contents count too
 */
public record SearchScope(ObjectPath object, boolean subfolders, boolean associated) {}
