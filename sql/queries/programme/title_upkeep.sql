-- How the titles are kept up: due a review, reviewed, with what outcome, with a plan to raise quality.
FROM marts.title_upkeep_at($as_of) ORDER BY year
