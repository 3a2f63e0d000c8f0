package org.mapiscope.operation.compare;

import java.util.List;
import org.mapiscope.operation.profile.ProfileSnapshot;

/**
 * Two profiles side by side: of two people, or of one before and after. Immutable.
 *
 * @param rows one for each {@link CompareLabel.Group}, in their order
 */
public record ProfileComparison(List<CompareRow> rows, CompareCounts counts) {
    public ProfileComparison {
        rows = List.copyOf(rows);
    }

    public static ProfileComparison of(ProfileSnapshot left, ProfileSnapshot right) {
        List<CompareRow> rows = new ComparisonRows(left, right).rows();
        return new ProfileComparison(rows, CompareCounts.of(rows));
    }

    /** {@return whether both have the same settings; what changes by itself does not count} */
    public boolean isSame() {
        return counts.differences() == 0;
    }
}
