package org.mapiscope.operation.search;

import org.mapiscope.mapi.PropValues;
import org.mapiscope.operation.ObjectPath;

/**
 * A message that was found.
 *
 * @param folder the way to its folder, {@code Inbox/2019}
 * @param values {@link StoreSearch#COLUMNS}
 */
public record SearchHit(ObjectPath.Entry path, String folder, PropValues values) {}
