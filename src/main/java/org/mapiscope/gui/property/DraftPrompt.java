package org.mapiscope.gui.property;

import java.util.Optional;

/** Asks a person what a property is to be; a test gives it the answers. FX thread only. */
public interface DraftPrompt {
    /** {@return the property with another value; empty when it is to stay} */
    Optional<Draft> edit(Draft now);

    /** {@return a property to be added; empty for none} */
    Optional<Draft> add();
}
