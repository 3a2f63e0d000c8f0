/** IMsgStore::StoreLogoff of one store: its input flag, the call as it will be made, and what it answered in words. */
@NullMarked
package org.mapiscope.gui.storelogoff;

import org.jspecify.annotations.NullMarked;
