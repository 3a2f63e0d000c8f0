package org.mapiscope.gui.profiles.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mapiscope.gui.control.Messages;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropTags;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfileDifference;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.property.PropertyText;

/** What a planned change does, in words. */
final class DifferenceWords {
    private static final Messages TEXTS = Messages.of(DifferenceWords.class);

    /** More lines are no question that a person reads. */
    private static final int MOST = 10;

    /** More characters of a value are cut. */
    private static final int VALUE = 80;

    private DifferenceWords() {}

    /** {@return a line for each difference, the last one for those that are too many} */
    static String of(ProfilePlan plan) {
        List<ProfileDifference> all = plan.differences();
        String lines = all.stream().limit(MOST).map(each -> "\u2022 " + line(each)).collect(Collectors.joining("\n"));
        return all.size() > MOST ? lines + "\n" + TEXTS.text("diff.more", all.size() - MOST) : lines;
    }

    private static String line(ProfileDifference difference) {
        return TEXTS.text("diff." + difference.kind(), difference.name(),
                difference.property().map(DifferenceWords::name).orElse(""), value(difference.before()),
                value(difference.after()));
    }

    private static String name(PropTag tag) {
        return PropTags.nameOf(tag).orElseGet(tag::toString);
    }

    private static String value(Optional<PropValue> value) {
        String text = value.map(PropertyText::value).orElse("");
        return text.length() > VALUE ? text.substring(0, VALUE) + "\u2026" : text;
    }
}
