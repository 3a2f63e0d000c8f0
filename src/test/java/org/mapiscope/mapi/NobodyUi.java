package org.mapiscope.mapi;

import java.util.List;
import java.util.Optional;

/** No person is there: what is asked is answered with yes, and no profile is chosen. */
public final class NobodyUi implements MapiUi {
    @Override
    public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
        return true;
    }

    @Override
    public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        return Optional.empty();
    }
}
