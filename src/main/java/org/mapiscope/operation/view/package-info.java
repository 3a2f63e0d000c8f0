/**
 * What stores keep in forms of their own: rules, permissions, nicknames, free and busy times. Read whole, as values;
 * nothing stays open.
 *
 * <p>Source: [MS-OXORULE], [MS-OXCPERM], [MS-OXOPFFB], [MS-OXODLGT].
 */
@NullMarked
package org.mapiscope.operation.view;

import org.jspecify.annotations.NullMarked;
