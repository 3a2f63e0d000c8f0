package org.mapiscope.gui.profiles.edit;

import java.util.ArrayList;
import java.util.List;
import org.mapiscope.gui.control.DialogService.Question;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.operation.profile.edit.ProfilePlan;

/** What a person is asked before a planned change is made: whose profile it is, what goes, and that there is a way back. */
final class PlanQuestion {
    private static final Messages TEXTS = Messages.of(PlanQuestion.class);

    private PlanQuestion() {}

    /** @param outlooks whether the profile is the person's own of Outlook */
    static Question of(ProfilePlan plan, boolean outlooks) {
        List<String> parts = new ArrayList<>();
        if (outlooks) {
            parts.add(TEXTS.text("outlook.own", plan.profile()));
        }
        parts.add(plan.kind() == ProfilePlan.Kind.DELETE ? gone(plan) : DifferenceWords.of(plan));
        if (plan.isDestructive() && plan.before().isPresent()) {
            parts.add(TEXTS.text("backup.first"));
        }
        parts.removeIf(String::isEmpty);
        String key = "ask." + plan.kind();
        return new Question(TEXTS.text(key, plan.profile()), String.join("\n\n", parts), TEXTS.text(key + ".yes"),
                TEXTS.text("ask.no"));
    }

    /** {@return what goes with a profile: its services with their names, and that their files stay} */
    private static String gone(ProfilePlan plan) {
        ProfileContent content = plan.before().orElseThrow();
        List<String> services = content.services().stream()
                .map(each -> "\u2022 " + content.displayName(each.uid()).orElse(each.name())).toList();
        return TEXTS.text("gone", services.size(), content.sections().size())
                + (services.isEmpty() ? "" : "\n" + String.join("\n", services));
    }
}
