/**
 * What Outlook and MAPI keep of profiles in a registry: where the profiles are, their sections, values as properties.
 *
 * <p>Source: MAPIDefS.h, EdkMdb.h, MSPST.h for what the properties are; the forms of the values are those that 64-bit
 * and 32-bit MAPI leave there.
 */
@NullMarked
package org.mapiscope.registry.profile;

import org.jspecify.annotations.NullMarked;
