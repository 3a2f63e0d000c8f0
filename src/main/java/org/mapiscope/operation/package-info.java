/**
 * What a person can do, without a screen: log on, open stores, look at status and folders, log off with a plan.
 *
 * <p>Source: [ending-a-mapi-session], [starting-a-mapi-session].
 */
@NullMarked
package org.mapiscope.operation;

import org.jspecify.annotations.NullMarked;
