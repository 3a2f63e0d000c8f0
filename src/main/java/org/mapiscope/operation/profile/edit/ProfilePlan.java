package org.mapiscope.operation.profile.edit;

import java.util.List;
import java.util.Optional;
import org.mapiscope.mapi.MapiException;
import org.mapiscope.mapi.ProfAdmin;
import org.mapiscope.mapi.ProfileContent;

/**
 * A change of a profile that is not made yet. Immutable.
 *
 * @param before the profile as it is now; empty when there is none yet
 */
public record ProfilePlan(Kind kind, Optional<ProfileContent> before, How how) {
    /** What is changed. */
    public enum Kind {
        CREATE, COPY, RENAME, DELETE, SET_DEFAULT, RESTORE, ADD_SERVICE, CONFIGURE, ADD_PROVIDER, REMOVE_SERVICE, REMOVE_PROVIDER, MOVE, SET_DEFAULT_STORE, SET_PROPERTY, DELETE_PROPERTY, DELETE_SECTION;

        /** {@return whether a backup is due where nobody can say beforehand what is lost} */
        boolean mayLose() {
            return switch (this) {
                case CREATE, COPY, RENAME, SET_DEFAULT, ADD_SERVICE, ADD_PROVIDER, MOVE, SET_DEFAULT_STORE -> false;
                case DELETE, RESTORE, CONFIGURE, REMOVE_SERVICE, REMOVE_PROVIDER, SET_PROPERTY, DELETE_PROPERTY,
                        DELETE_SECTION ->
                    true;
            };
        }
    }

    /** How the change is made. */
    public sealed interface How {
        /**
         * In one step.
         *
         * @param after the profile as it will be; empty when it goes
         */
        record Replace(Optional<ProfileContent> after) implements How {}

        /**
         * By calls of MAPI's own, of which nobody knows beforehand what they make of the profile.
         *
         * @param name of the profile that is there afterwards; empty when it goes
         */
        record Calls(Work work, Optional<String> name) implements How {}
    }

    /** Calls on profiles. */
    @FunctionalInterface
    public interface Work {
        void run(ProfAdmin admin) throws MapiException;
    }

    /** {@return the name of the profile; the new one of one that is made} */
    public String profile() {
        return before.or(this::after).map(ProfileContent::name).orElse("");
    }

    /** {@return the profile as it will be; empty when it goes, or when that is not known} */
    public Optional<ProfileContent> after() {
        return switch (how) {
            case How.Replace replace -> replace.after();
            case How.Calls calls -> Optional.empty();
        };
    }

    /** {@return the name of the profile afterwards; empty when it goes} */
    public Optional<String> resultName() {
        return switch (how) {
            case How.Replace replace -> replace.after().map(ProfileContent::name);
            case How.Calls calls -> calls.name();
        };
    }

    /** {@return what will be different; nothing where that is not known} */
    public List<ProfileDifference> differences() {
        return switch (how) {
            case How.Replace replace -> ProfileDifference.between(before, replace.after());
            case How.Calls calls -> List.of();
        };
    }

    /** {@return how many secrets a profile should have afterwards that are neither in it nor in a backup} */
    public long missingSecrets() {
        return before.isEmpty()
                ? after().stream().flatMap(each -> each.sections().stream()).mapToLong(each -> each.secrets().size())
                        .sum()
                : differences().stream().filter(each -> each.kind() == ProfileDifference.Kind.SECRET_MISSING).count();
    }

    /** {@return whether nothing will be different} */
    public boolean isEmpty() {
        return how instanceof How.Replace replace && replace.after().equals(before);
    }

    /** {@return whether something that is there now will be gone or another} */
    public boolean isDestructive() {
        return switch (how) {
            case How.Replace replace -> differences().stream().anyMatch(ProfileDifference::loses);
            case How.Calls calls -> kind.mayLose();
        };
    }
}
