package org.mapiscope.cli;

import java.util.Optional;

/** The terminal that a person sits at, if there is one. */
public interface Terminal {
    /** No terminal: nobody can be asked. */
    Terminal NONE = new Terminal() {
        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<String> ask(String question) {
            return Optional.empty();
        }
    };

    boolean isThere();

    /** {@return whether messages go to a terminal, also where the data go to a file} */
    default boolean showsMessages() {
        return isThere();
    }

    /** {@return the line that the person typed; empty when there is nobody, or the input has ended} */
    Optional<String> ask(String question);
}
