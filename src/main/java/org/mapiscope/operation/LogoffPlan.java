package org.mapiscope.operation;

import java.util.List;
import org.mapiscope.mapi.OpenObject;

/**
 * What a logoff would do now, in order.
 *
 * @param steps the calls that this program makes
 * @param unreleased what is open and not this program's to release: it becomes invalid
 */
public record LogoffPlan(List<Step> steps, List<OpenObject> unreleased) {
    public LogoffPlan {
        steps = List.copyOf(steps);
        unreleased = List.copyOf(unreleased);
    }

    /**
     * Calls of one kind.
     *
     * @param call such as {@code IMAPITable::Release}
     * @param count how many
     * @param names of what they are about, where it has names, such as stores
     */
    public record Step(String call, int count, List<String> names) {
        public Step {
            names = List.copyOf(names);
        }
    }
}
