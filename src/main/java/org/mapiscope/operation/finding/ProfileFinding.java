package org.mapiscope.operation.finding;

import java.util.List;
import org.mapiscope.mapi.file.Severity;
import org.mapiscope.operation.profile.Evidence;

/**
 * Something that may be wrong with a profile.
 *
 * @param rule the rule's name, such as {@code store-missing}: of its texts, and of its place in docs/findings.md
 * @param arguments what the rule's sentence names, such as a path; in the order of its texts
 * @param evidence where it was seen, the most telling first; may be empty for what is not there
 */
public record ProfileFinding(String rule, Severity severity, List<String> arguments, List<Evidence> evidence) {
    public ProfileFinding {
        arguments = List.copyOf(arguments);
        evidence = List.copyOf(evidence);
    }
}
