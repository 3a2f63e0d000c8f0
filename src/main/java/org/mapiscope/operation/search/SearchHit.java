package org.mapiscope.operation.search;

import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;

/**
 * A message that was found.
 *
 * @param folder the way to its folder, {@code Inbox/2019}
 * @param associated whether it is one of the folder's associated contents
 * @param values {@link StoreSearch#COLUMNS}
 */
public record SearchHit(ObjectPath.Entry path, String folder, boolean associated, PropValues values) {}
