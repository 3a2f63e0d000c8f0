/**
 * Being told of what happens to stores, folders and tables: what is watched, the events, and their words.
 *
 * <p>Source: [event-notification-in-mapi], [notification].
 */
@NullMarked
package org.mapiscope.operation.advise;

import org.jspecify.annotations.NullMarked;
