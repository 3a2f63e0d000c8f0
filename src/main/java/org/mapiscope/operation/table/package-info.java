/**
 * Tables as a person works with them, without a screen: rows by their place, columns, restrictions, orders, searches. May
 * use: operation, interpret, mapi.
 *
 * <p>Source: [imapitableiunknown].
 */
@NullMarked
package org.mapiscope.operation.table;

import org.jspecify.annotations.NullMarked;
