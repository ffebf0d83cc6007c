-- The survey plan of each year beside what was done.
FROM marts.survey_plan_at($as_of) ORDER BY year
