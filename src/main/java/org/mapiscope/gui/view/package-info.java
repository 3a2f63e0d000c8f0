/** What stores keep in forms of their own, as tables with details: rules, permissions, nicknames, free and busy times. */
@NullMarked
package org.mapiscope.gui.view;

import org.jspecify.annotations.NullMarked;
