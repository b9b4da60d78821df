package org.trainingapproval.people;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in the organisation.
 *
 * @param id opaque id or short name, never an e-mail address
 * @param givenName first name
 * @param familyName last name
 * @param email where mails go
 * @param jobTitle what the person does
 * @param department name of the department
 * @param manager id of the manager; none for the top of the organisation
 * @param active false for somebody who left
 */
public record Person(
        String id,
        String givenName,
        String familyName,
        String email,
        String jobTitle,
        String department,
        @Nullable String manager,
        boolean active) {

    /** First and last name, as people read it. */
    public String fullName() {
        return givenName + " " + familyName;
    }
}
