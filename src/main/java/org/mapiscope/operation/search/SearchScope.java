package org.mapiscope.operation.search;

import org.mapiscope.operation.ObjectPath;

/**
 * Where to search.
 *
 * @param folder where to begin; a store's root folder for the whole store
 * @param subfolders whether the folders below it count too; search folders below it never do, they only repeat
 * @param associated whether associated contents count too
 */
public record SearchScope(ObjectPath.Entry folder, boolean subfolders, boolean associated) {}
