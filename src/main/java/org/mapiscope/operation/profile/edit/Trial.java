package org.mapiscope.operation.profile.edit;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.MsgServiceAdmin;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;
import org.mapiscope.mapi.PropValue;
import org.mapiscope.operation.Subsystems;
import org.mapiscope.operation.profile.edit.ProfilePlan.How;
import org.mapiscope.operation.profile.edit.ProfilePlan.Kind;

/** Tries changes on copies of profiles in memory, where the MAPI has these; else plans MAPI's own calls. Thread-safe. */
final class Trial {
    private final Administration administration;
    private final boolean whole;

    Trial(Administration administration) {
        this.administration = administration;
        this.whole = administration.mapi().name().equals(Subsystems.EMBEDDED);
    }

    /** Calls on the services of a profile. */
    @FunctionalInterface
    interface ServiceWork {
        void run(MsgServiceAdmin admin) throws MapiException;
    }

    /** What a change makes of a content. */
    @FunctionalInterface
    interface Change {
        ProfileContent of(ProfileContent profile) throws MapiException;
    }

    /** {@return whether the MAPI gives and takes profiles as a whole} */
    boolean isWhole() {
        return whole;
    }

    /** {@return a change of which it is known what it makes of a profile; {@code calls} are for a MAPI that takes no whole} */
    ProfilePlan change(Kind kind, ProfileContent before, Change change, ServiceWork calls)
            throws MapiException {
        ProfileContent after = change.of(before);
        return whole
                ? replace(kind, Optional.of(before), Optional.of(after))
                : calls(kind, before, admin -> run(admin, before.name(), calls));
    }

    /** What a provider has a say in is tried on a copy; a secret goes to the profile itself, as no content holds it. */
    ProfilePlan work(Kind kind, String profile, List<PropValue> values, ServiceWork work)
            throws MapiException {
        return administration.with(admin -> {
            ProfileContent before = Administration.read(admin, profile);
            if (!whole) {
                return calls(kind, before, real -> run(real, profile, work));
            }
            ProfileContent after = ContentChange.withSecretsOf(before, staged(admin, Optional.of(before), work));
            return takesSecrets(before, after, values)
                    ? calls(kind, before, real -> run(real, profile, work))
                    : replace(kind, Optional.of(before), Optional.of(after));
        });
    }

    /** {@return whether a value is kept as a secret: the copy, asked for all that is in it, does not show it} */
    private static boolean takesSecrets(ProfileContent before, ProfileContent after, List<PropValue> values) {
        Set<PropValue> shown = after.sections().stream().flatMap(each -> each.values().stream())
                .collect(Collectors.toSet());
        return values.stream().anyMatch(each -> each.tag().isSecure() && !shown.contains(each))
                || before.sections().stream().anyMatch(section -> section.secrets().stream().anyMatch(
                        secret -> values.stream().anyMatch(each -> each.tag().id() == secret.id())));
    }

    /** {@return what {@code work} makes of a copy of the profile in memory, or of an empty one} */
    static ProfileContent staged(ProfAdmin admin, Optional<ProfileContent> before, ServiceWork work)
            throws MapiException {
        String name = "plan " + UUID.randomUUID();
        admin.createProfile(name, 0, ProfAdmin.TEMPORARY);
        try {
            ProfileContent made = admin.readProfile(name);
            if (before.isPresent()) {
                admin.replaceProfile(Optional.of(made), Optional.of(before.get().withName(name).withDefault(false)));
            }
            run(admin, name, work);
            ProfileContent after = admin.readProfile(name);
            return before.map(each -> after.withId(each.id()).withName(each.name()).withDefault(each.isDefault()))
                    .orElse(after);
        } finally {
            admin.deleteProfile(name, 0);
        }
    }

    static void run(ProfAdmin admin, String profile, ServiceWork work) throws MapiException {
        try (MsgServiceAdmin services = admin.adminServices(profile, 0, 0)) {
            work.run(services);
        }
    }

    static ProfilePlan replace(Kind kind, Optional<ProfileContent> before, Optional<ProfileContent> after) {
        return new ProfilePlan(kind, before, new How.Replace(after));
    }

    static ProfilePlan calls(Kind kind, ProfileContent before, ProfilePlan.Work work) {
        return new ProfilePlan(kind, Optional.of(before), new How.Calls(work, Optional.of(before.name())));
    }
}
