-- How the checks of this load ended; rules that found nothing last.
FROM meta.check_result ORDER BY offenders = 0, severity, name
