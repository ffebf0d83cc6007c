-- What the headline would have rested on at past dates, by what was recorded then and with hindsight.
FROM marts.forecast_replay_at($as_of) ORDER BY knowledge, replay_on, counting_year
