package org.trainingapproval.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is calling, for its HTTP interface and for our own pages, and forgets it afterwards. The engine
 * checks rights only when it was told. The web applications have a filter of their own for this.
 */
class EngineThreadFilter extends OncePerRequestFilter {

    private final IdentityService identities;

    EngineThreadFilter(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication person = SecurityContextHolder.getContext().getAuthentication();
        if (person == null || !person.isAuthenticated() || person instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        try {
            identities.clearAuthentication();
            identities.setAuthentication(person.getName(), EngineSignIn.groups(identities, person.getName()));
            chain.doFilter(request, response);
        } finally {
            identities.clearAuthentication();
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.startsWith("/camunda/") || path.startsWith("/css/");
    }
}
