package org.mapiscope.gui.profiles;

import java.util.List;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.operation.profile.OutlookSettings;

/** Says what a registry has of Outlook besides the profile. */
final class OutlookFacts {
    private static final Messages TEXTS = Messages.of(OutlookFacts.class);

    private final Facts facts;

    OutlookFacts(Facts facts) {
        this.facts = facts;
    }

    void add(OutlookSettings outlook) {
        if (!outlook.equals(OutlookSettings.NONE)) {
            facts.title(TEXTS.text("title.outlook"));
            facts.add("versions", outlook.versions());
            add(outlook.defaults());
            add(outlook.fastShutdown());
            add(outlook.sizeLimits());
            add(outlook.autodiscover());
        }
    }

    private void add(List<OutlookSettings.Setting> settings) {
        for (OutlookSettings.Setting setting : settings) {
            facts.named(setting.name(), TEXTS.text("setting", setting.text(), setting.key()));
        }
    }
}
