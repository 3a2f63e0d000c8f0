package org.mapiscope.nativemapi;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiUi;

/** No person is there: what is asked is answered with yes, and no profile is chosen. */
final class NobodyUi implements MapiUi {
    @Override
    public boolean confirmLogoff(long uiParam, LogoffQuestion question) {
        return true;
    }

    @Override
    public Optional<String> chooseProfile(long uiParam, List<String> profiles, Optional<String> defaultProfile) {
        return Optional.empty();
    }
}
