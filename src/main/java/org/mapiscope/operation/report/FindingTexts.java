package org.mapiscope.operation.report;

import org.mapiscope.operation.finding.ProfileFinding;

/** Says what findings mean, in one language. */
public interface FindingTexts {
    /** {@return what is wrong, in sentences} */
    String sentence(ProfileFinding finding);

    /** {@return what to try, in sentences} */
    String remedy(ProfileFinding finding);
}
