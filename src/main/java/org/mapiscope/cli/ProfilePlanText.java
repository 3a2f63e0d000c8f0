package org.mapiscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mapiscope.mapi.MapiUid;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropTag;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.profile.edit.ProfileDifference;
import org.mapiscope.operation.profile.edit.ProfilePlan;
import org.mapiscope.operation.property.PropertyText;

/** Planned changes of profiles as lines and as JSON. */
final class ProfilePlanText {
    private final Texts texts;

    ProfilePlanText(Texts texts) {
        this.texts = texts;
    }

    /** {@return what a change would do, a line each; a line that says so when nothing or nobody knows} */
    List<String> lines(ProfilePlan plan) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.get("profile.dry.header", plan.profile()));
        plan.differences().forEach(each -> lines.add("  " + line(each)));
        if (plan.isEmpty()) {
            lines.add("  " + texts.get("profile.dry.nothing"));
        } else if (lines.size() == 1) {
            lines.add("  " + texts.get("profile.dry.calls"));
        }
        if (plan.isDestructive() && plan.before().isPresent()) {
            lines.add("  " + texts.get("profile.dry.backup"));
        }
        return lines;
    }

    private String line(ProfileDifference difference) {
        return texts.get("profile.diff." + difference.kind(), difference.name(),
                difference.property().map(PropCommand::name).orElse(""), value(difference.before()),
                value(difference.after()));
    }

    private static String value(Optional<PropValue> value) {
        return value.map(PropertyText::value).orElse("");
    }

    Map<String, Object> json(ProfilePlan plan) {
        return Json.object("dryRun", true, "profile", plan.profile(), "backup",
                plan.isDestructive() && plan.before().isPresent(), "differences", differences(plan));
    }

    /** {@return the differences as JSON has them} */
    List<Map<String, Object>> differences(ProfilePlan plan) {
        return plan.differences().stream().map(each -> Json.object("kind", each.kind().name(), "uid",
                each.uid().map(MapiUid::toString), "name", each.name(), "property",
                each.property().map(PropTag::toString), "before", each.before().map(PropertyText::value), "after",
                each.after().map(PropertyText::value))).toList();
    }

    /** {@return a profile's services and providers as JSON has them} */
    static Map<String, Object> services(ProfileContent profile) {
        return Json.object("name", profile.name(), "services",
                profile.services().stream()
                        .map(each -> Json.object("uid", each.uid().toString(), "name", each.name(), "displayName",
                                profile.displayName(each.uid())))
                        .toList(),
                "providers",
                profile.providers().stream()
                        .map(each -> Json.object("uid", each.uid().toString(), "serviceUid",
                                each.service().toString(), "type", each.resourceType(), "flags",
                                each.resourceFlags(), "dll", each.dllName()))
                        .toList());
    }
}
